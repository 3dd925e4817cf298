-- What a use is for, as far as rules tell uses apart; null where nobody said.
alter table booking add column purpose_kind varchar(16) character set ascii null after purpose;

-- counts changes of the books of rules, so that nodes read them again only then
create table rule_change (
  id  tinyint not null primary key,
  seq bigint  not null
);
insert into rule_change values (1, 1);
