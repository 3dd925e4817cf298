-- What staff found about one criterion in one round of an application.
create table criterion_check (
  group_id   bigint       not null,
  round      int          not null,
  criterion  varchar(32)  character set ascii not null,
  accepted   boolean      not null,
  note       varchar(500) null,
  checked_by varchar(100) not null,
  checked_at datetime(6)  not null,
  primary key (group_id, round, criterion),
  constraint criterion_check_group foreign key (group_id) references civic_group (id)
) default character set utf8mb4 collate utf8mb4_general_ci;

-- A decision that one person has prepared and another has yet to take, where the rules ask for two.
create table decision_proposal (
  group_id        bigint       not null primary key,
  to_state        varchar(16)  character set ascii not null,
  reason_code     varchar(32)  character set ascii null,
  reason_text     varchar(1000) null,
  suspended_until date         null,
  prepared_by     bigint       not null,
  prepared_name   varchar(100) not null,
  prepared_at     datetime(6)  not null,
  constraint decision_proposal_group foreign key (group_id) references civic_group (id)
) default character set utf8mb4 collate utf8mb4_general_ci;

-- What was decided, as the letter says it: kept with the facts of that day, so that the letter is the same whenever it is printed.
create table registration_decision (
  id          bigint        not null primary key,
  group_id    bigint        not null,
  round       int           not null,
  decided_at  datetime(6)   not null,
  decided_by  varchar(100)  not null,
  group_name  varchar(100)  not null,
  applied_at  datetime(6)   null,
  to_state    varchar(16)   character set ascii not null,
  provisional boolean       not null,
  valid_from  date          null,
  valid_until date          null,
  last_day    date          null,
  reason_code varchar(32)   character set ascii null,
  reason_text varchar(1000) null,
  key registration_decision_group (group_id, id)
) default character set utf8mb4 collate utf8mb4_general_ci;

create table registration_decision_line (
  decision_id bigint       not null,
  position    int          not null,
  name        varchar(100) not null,
  law         varchar(100) not null,
  fact        varchar(500) not null,
  outcome     varchar(16)  character set ascii not null,
  note        varchar(500) null,
  primary key (decision_id, position),
  constraint registration_decision_line_of foreign key (decision_id) references registration_decision (id)
) default character set utf8mb4 collate utf8mb4_general_ci;
