-- Change counters of what calendars show, beside those of rooms. A counter that many bookings move at once is split into stripes.
create table feed_change (
  scope      varchar(12) character set ascii not null,
  id         bigint      not null,
  stripe     tinyint     not null,
  seq        bigint      not null,
  changed_at datetime(6) not null,
  primary key (scope, id, stripe)
);

alter table inventory_change add column changed_at datetime(6) not null default '2020-01-01 00:00:00';

-- Secrets by which calendar apps read for a person: FEED is part of an address, SYNC a password of an app. Only hashes are kept.
create table calendar_key (
  id           bigint      not null primary key,
  account_id   bigint      not null,
  kind         varchar(8)  character set ascii not null,
  name         varchar(60) not null,
  group_id     bigint      null,
  secret_hash  binary(32)  not null,
  created_at   datetime(6) not null,
  last_used_at datetime(6) null,
  unique key calendar_key_secret (secret_hash),
  key calendar_key_account (account_id),
  constraint calendar_key_account_fk foreign key (account_id) references account (id)
) default character set utf8mb4;

-- What a mail puts into the calendar of who reads it: an iTIP part, or nothing.
alter table mail
  add column calendar_method varchar(8) character set ascii null,
  add column calendar        mediumtext null;

-- Rooms that a person wants to see in an app that synchronises.
create table calendar_room (
  account_id bigint      not null,
  room_id    bigint      not null,
  since      datetime(6) not null,
  primary key (account_id, room_id),
  constraint calendar_room_account foreign key (account_id) references account (id)
);
