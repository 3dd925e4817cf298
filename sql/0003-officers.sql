-- Somebody asked by mail to become an officer. Only the hash of the link's secret is kept; evidence says on which paper staff did it.
create table officer_invitation (
  id          bigint       not null primary key,
  token_hash  binary(32)   not null,
  group_id    bigint       not null,
  email       varchar(254) not null,
  role        varchar(16)  character set ascii not null,
  invited_by  varchar(100) not null,
  evidence    varchar(300) null,
  created_at  datetime(6)  not null,
  expires_at  datetime(6)  not null,
  unique key officer_invitation_token (token_hash),
  unique key officer_invitation_address (group_id, email),
  key officer_invitation_expiry (expires_at),
  constraint officer_invitation_group foreign key (group_id) references civic_group (id)
) default character set utf8mb4 collate utf8mb4_general_ci;

-- A change of the representative that one side has asked for and the other has not confirmed yet; one a group.
create table hand_over (
  group_id     bigint      not null primary key,
  from_account bigint      not null,
  to_account   bigint      not null,
  asked_by     bigint      not null,
  asked_at     datetime(6) not null,
  constraint hand_over_group foreign key (group_id) references civic_group (id)
);
