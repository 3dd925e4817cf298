-- who of the staff saw the people of a group, once a day; shown to the group
create table group_access (
  group_id   bigint       not null,
  day        date         not null,
  account_id bigint       not null,
  name       varchar(100) not null,
  primary key (group_id, day, account_id),
  key group_access_day (day)
) default character set utf8mb4 collate utf8mb4_general_ci;

alter table mail add key mail_age (created_at);
alter table sign_in_failure add key sign_in_failure_age (last_at);
alter table sign_in_device add key sign_in_device_age (last_at);
alter table audit add key audit_address (address, at);
alter table audit add key audit_actor (actor_id, id);
