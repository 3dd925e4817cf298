-- Groups that wait for a room that is taken, and the times that came free while somebody waits. Who has the room in the meantime is the
-- ledger's to say, under the names of these rows.
create table waiting (
  id          bigint      not null primary key,
  reference   varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
  group_id    bigint      not null,
  account_id  bigint      not null,
  room_id     bigint      not null,
  starts_at   datetime(6) not null,
  ends_at     datetime(6) not null,
  since       datetime(6) not null,
  until       datetime(6) not null,
  state       varchar(8)  character set ascii not null,
  release_id  bigint      null,
  offered_at  datetime(6) null,
  offer_until datetime(6) null,
  ended_at    datetime(6) null,
  unique key waiting_reference (reference),
  key waiting_room (room_id, state, starts_at),
  key waiting_group (group_id, state, starts_at),
  key waiting_release (release_id),
  key waiting_over (state, until),
  key waiting_age (ends_at),
  key waiting_account (account_id)
);

create table slot_release (
  id          bigint      not null primary key,
  room_id     bigint      not null,
  starts_at   datetime(6) not null,
  ends_at     datetime(6) not null,
  released_at datetime(6) not null,
  seed        bigint      not null,
  next_at     datetime(6) not null,
  asked_at    datetime(6) null,
  ended_at    datetime(6) null,
  key slot_release_next (ended_at, next_at),
  key slot_release_kept (asked_at, room_id, starts_at),
  key slot_release_age (ends_at)
);
