-- Somebody tells the city that something kept or shown about a group is wrong; staff mend it or say why not. The one who asked is a number here and
-- is shown to nobody but staff.
create table correction (
  id          bigint        not null primary key,
  reference   varchar(16)   character set utf8mb4 collate utf8mb4_bin not null,
  group_id    bigint        not null,
  asked_by    bigint        not null,
  asked_at    datetime(6)   not null,
  subject     varchar(16)   character set ascii not null,
  text        varchar(1000) not null,
  state       varchar(16)   character set ascii not null,
  answer      varchar(1000) null,
  answered_by varchar(100)  null,
  answered_at datetime(6)   null,
  unique key correction_reference (reference),
  key correction_open (state, asked_at),
  key correction_group (group_id, asked_at),
  key correction_person (asked_by, asked_at),
  constraint correction_group_fk foreign key (group_id) references civic_group (id)
) default character set utf8mb4 collate utf8mb4_general_ci;
