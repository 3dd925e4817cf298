-- What a group says of itself in words of a list, so that the directory finds it by field, area, day and audience: |FIELD.ENVIRONMENT|DAY.SATURDAY|
alter table group_profile add column labels varchar(1600) character set ascii not null default '';

-- What a search of the directory reads: only groups that agreed to be shown, in the order in which they are shown, with nothing beside it, so that
-- all 20,000 of a large city are read in some milliseconds. Texts are as a search compares them; bytes, because their LIKE is many times as fast.
-- Made from civic_group and group_profile whenever these change, and for those that are here already at the next start.
create table directory_entry (
  name_kana varchar(200) not null,
  group_id  bigint       not null,
  labels    varchar(1600) character set ascii not null,
  words     varbinary(12000) not null,
  primary key (name_kana, group_id),
  unique key directory_entry_group (group_id),
  constraint directory_entry_group_fk foreign key (group_id) references civic_group (id)
) default character set utf8mb4 collate utf8mb4_general_ci;
