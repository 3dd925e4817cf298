-- The class under which a group is registered, and its history: windows, quotas and fees of bookings depend on it. A group may write another class
-- into its form at any time; it counts from the decision on. Of groups that are registered already the class of today is the beginning.
create table class_entry (
  id          bigint       not null primary key,
  group_id    bigint       not null,
  group_class varchar(24)  character set ascii not null,
  since       date         not null,
  set_by      varchar(100) not null,
  key class_entry_group (group_id, since, id),
  constraint class_entry_group_fk foreign key (group_id) references civic_group (id)
) default character set utf8mb4 collate utf8mb4_general_ci;

alter table registration add column registered_class varchar(24) character set ascii null;

update registration r join civic_group g on g.id = r.group_id set r.registered_class = g.group_class
where r.state in ('REGISTERED', 'RENEWAL_PENDING', 'SUSPENDED', 'EXPIRED');

insert into class_entry (id, group_id, group_class, since, set_by)
select g.id, g.id, r.registered_class, coalesce(r.valid_from, date(g.created_at)), '-' from civic_group g join registration r on r.group_id = g.id
where r.registered_class is not null;
