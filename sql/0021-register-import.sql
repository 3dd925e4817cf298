-- A file of an existing register that somebody is looking at before it is taken in; deleted with that, or after some days.
create table register_import (
  id         bigint       not null primary key,
  account_id bigint       not null,
  file_name  varchar(200) not null,
  body       mediumblob   not null,
  places     varchar(400) character set ascii null,
  created_at datetime(6)  not null,
  key register_import_age (created_at)
) default character set utf8mb4 collate utf8mb4_general_ci;

-- under which heading the last file kept what, so that the next one need not be explained again
create table register_import_heading (
  field   varchar(24)  character set ascii not null primary key,
  heading varchar(200) not null
) default character set utf8mb4 collate utf8mb4_general_ci;
