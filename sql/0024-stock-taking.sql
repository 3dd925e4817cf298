-- Counting what a house has, with a scanner: who counted when, and which units were in somebody's hands. What is missing or misplaced follows.
create table stock_taking (
  id          bigint       not null primary key,
  facility_id bigint       not null,
  begun_at    datetime(6)  not null,
  begun_by    varchar(100) not null,
  ended_at    datetime(6)  null,
  key stock_taking_facility (facility_id, begun_at)
) default character set utf8mb4;

create table stock_seen (
  stock_taking_id bigint      not null,
  thing           bigint      not null,
  seen_at         datetime(6) not null,
  primary key (stock_taking_id, thing)
);
