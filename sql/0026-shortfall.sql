-- Equipment that was wanted and not to be had, a line a kind: the city buys by it. The same wish of the same group counts once a day.
-- Facility 0 is anywhere, group 0 is somebody who looked without saying who.
create table equipment_shortfall (
  kind_id     bigint      not null,
  facility_id bigint      not null,
  starts_at   datetime(6) not null,
  ends_at     datetime(6) not null,
  group_id    bigint      not null,
  asked_on    date        not null,
  source      varchar(8)  character set ascii not null,
  missing     int         not null,
  primary key (kind_id, facility_id, starts_at, ends_at, group_id, asked_on),
  key equipment_shortfall_asked (asked_on)
);
