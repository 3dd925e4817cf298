alter table sign_in add column address varchar(64) character set ascii null;

-- devices a person has signed in with, as a hash of what the browser says and of the neighbourhood it comes from; a new one is told by mail
create table sign_in_device (
  account_id bigint      not null,
  device     varchar(40) character set ascii not null,
  last_at    datetime(6) not null,
  primary key (account_id, device),
  constraint sign_in_device_account foreign key (account_id) references account (id)
);
