-- What a group says of itself to everybody, besides its registration. It is shown only while the group agrees to be in the directory.
create table group_profile (
  group_id         bigint       not null primary key,
  volunteer        boolean      not null,
  civic            boolean      not null,
  corporate_number varchar(13)  character set ascii null,
  audience         varchar(200) null,
  place            varchar(200) null,
  joining          varchar(500) null,
  contact          varchar(200) null,
  website          varchar(200) null,
  constraint group_profile_group foreign key (group_id) references civic_group (id)
) default character set utf8mb4 collate utf8mb4_general_ci;

-- staff confirm the stage a group has set; it decides nothing
alter table stage_entry add column confirmed_by varchar(100) null;
