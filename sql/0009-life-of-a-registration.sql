-- The book of registration as it was shipped first knew fixed criteria only; the one shipped now is taken in at the next start.
update registration set rule_set_id = null
  where rule_set_id in (select id from rule_set where kind = 'REGISTRATION' and body like '%leastMembers%');
delete from rule_set where kind = 'REGISTRATION' and body like '%leastMembers%';

-- grace_until: while a renewal handed in by then waits for staff, the group keeps its rights so long. provisional: 準備登録 with smaller rights; round counts the times a group handed in; returned_until: last day to mend what was returned
alter table registration
  add column provisional    boolean     not null default false,
  add column round          int         not null default 0,
  add column grace_until    date        null,
  add column returned_until date        null,
  add column closing        varchar(16) character set ascii null,
  add column closed_on      date        null,
  add key registration_end (valid_until),
  drop key registration_state,
  add key registration_state (state, applied_at, valid_until, suspended_until, returned_until);

create table group_successor (
  group_id     bigint not null,
  successor_id bigint not null,
  primary key (group_id, successor_id),
  key group_successor_back (successor_id),
  constraint group_successor_group foreign key (group_id) references civic_group (id),
  constraint group_successor_next foreign key (successor_id) references civic_group (id)
);

-- each reminder once, whichever node sends it
create table registration_reminder (
  group_id bigint      not null,
  last_day date        not null,
  days     int         not null,
  sent_at  datetime(6) not null,
  primary key (group_id, last_day, days)
);
