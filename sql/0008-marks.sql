-- A late cancellation or an absence is a mark unless staff waived it; warnings and suspensions that came of them are kept with their points.
alter table booking add column waived varchar(32) character set ascii null;
create table conduct_notice (
  id          bigint      not null primary key,
  group_id    bigint      not null,
  fiscal_year smallint    not null,
  sanction    varchar(16) character set ascii not null,
  points      int         not null,
  until_day   date        null,
  at          datetime(6) not null,
  lifted_at   datetime(6) null,
  key conduct_notice_group (group_id, fiscal_year, id)
);
