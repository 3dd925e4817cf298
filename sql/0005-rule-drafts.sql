-- Books of rules that somebody works on; they rule nothing until they are decided.
create table rule_draft (
  id         bigint       not null primary key,
  body       mediumtext   not null,
  changed_at datetime(6)  not null,
  changed_by varchar(100) not null
) default character set utf8mb4;

-- From a day on a facility (room_id 0) or a room follows a book; before any of these the inventory says which.
create table rule_attachment (
  facility_id bigint      not null,
  room_id     bigint      not null,
  valid_from  date        not null,
  code        varchar(32) character set ascii not null,
  created_at  datetime(6) not null,
  primary key (facility_id, room_id, valid_from)
);

-- Wishes that the rules refused, so that changed rules can be tried on them. Once a day for one group, room and time.
create table refused_request (
  group_id   bigint       not null,
  room_id    bigint       not null,
  starts_at  datetime(6)  not null,
  ends_at    datetime(6)  not null,
  asked_on   date         not null,
  asked_at   datetime(6)  not null,
  attendees  int          not null,
  activity   varchar(24)  character set ascii null,
  purpose_kind varchar(16) character set ascii null,
  reasons    varchar(400) character set ascii not null,
  primary key (group_id, room_id, starts_at, ends_at, asked_on),
  key refused_request_asked (asked_at)
);
