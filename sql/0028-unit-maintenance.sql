-- Times in which a unit is inspected or mended and so not lent; the ledger keeps the unit under the reference.
create table unit_maintenance (
  id         bigint       not null primary key,
  reference  varchar(16)  character set utf8mb4 collate utf8mb4_bin not null,
  thing      bigint       not null,
  purpose    varchar(16)  character set ascii not null,
  starts_at  datetime(6)  not null,
  ends_at    datetime(6)  not null,
  note       varchar(400) null,
  planned_at datetime(6)  not null,
  planned_by varchar(100) not null,
  ended_at   datetime(6)  null,
  ended_by   varchar(100) null,
  unique key unit_maintenance_reference (reference),
  key unit_maintenance_thing (thing, starts_at)
) default character set utf8mb4;
