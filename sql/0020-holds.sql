-- A claim that ends by itself is a hold. Nobody waits for a clock to take it away: whoever wants the thing judges the instant.
alter table claim add column until datetime(6) null;

-- whose hold it is, to show and to count it; what decides is the ledger, under the same name
create table hold (
  holder     varchar(32) character set utf8mb4 collate utf8mb4_bin not null primary key,
  group_id   bigint      not null,
  account_id bigint      not null,
  room_id    bigint      not null,
  starts_at  datetime(6) not null,
  ends_at    datetime(6) not null,
  until      datetime(6) not null,
  key hold_group (group_id, until),
  key hold_until (until)
);
