-- A series is a name over bookings: its days are bookings like all others, and only they hold rooms.
create table series (
  id           bigint       not null primary key,
  reference    varchar(16)  character set utf8mb4 collate utf8mb4_bin not null,
  group_id     bigint       not null,
  requested_by bigint       not null,
  request_key  varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  rhythm       varchar(200) character set ascii not null,
  wanted       int          not null,
  created_at   datetime(6)  not null,
  unique key series_reference (reference),
  unique key series_request (requested_by, request_key),
  key series_group (group_id, created_at)
);
alter table booking add column series_id bigint null, add key booking_series (series_id, starts_at);
