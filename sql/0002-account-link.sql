-- A link that proves an address of mail: to open an account, or to choose a new password. Only the hash of its secret is kept.
create table account_link (
  token_hash binary(32)   not null primary key,
  email      varchar(254) not null,
  expires_at datetime(6)  not null,
  key account_link_expiry (expires_at)
) default character set utf8mb4 collate utf8mb4_general_ci;
