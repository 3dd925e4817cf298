-- Wi-Fi as it really is: news from a probe at the site, from the desk and from visitors; outages with who wrote them; a passphrase that only
-- this program can read.
alter table access_point
  add passphrase     varbinary(400) null,
  add probe_hash     binary(32)     null,
  add silent_minutes int            not null default 43200,
  add news_at        datetime(6)    null,
  add news_up        boolean        null,
  add installer      varchar(100)   null;
update access_point set news_at = utc_timestamp(6), news_up = (status = 'AVAILABLE');

alter table access_point_outage
  modify note  varchar(200) character set utf8mb4 null,
  add note_en      varchar(200) character set utf8mb4 null,
  add confirmed    boolean      not null default true,
  add created_by   varchar(100) character set utf8mb4 null,
  add created_at   datetime(6)  null,
  add revised_at   datetime(6)  null,
  add sequence     int          not null default 0,
  add cancelled_at datetime(6)  null;
update access_point_outage set created_at = starts_at, revised_at = starts_at;
alter table access_point_outage
  modify created_at datetime(6) not null,
  modify revised_at datetime(6) not null;

-- kind is PROBE, DESK or VISITOR; of a visitor only a hash that tells one from another for a day
create table access_point_report (
  id              bigint       not null primary key,
  access_point_id bigint       not null,
  at              datetime(6)  not null,
  kind            varchar(8)   character set ascii not null,
  up              boolean      not null,
  reporter        binary(32)   null,
  key access_point_report_ap (access_point_id, kind, at),
  key access_point_report_reporter (reporter, at)
);
