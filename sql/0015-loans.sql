-- Loans by name: a slip says who borrows when, each unit on it is a row of loan. Equipment that goes with a booking is on a slip of that booking's name.
create table loan_slip (
  id           bigint       not null primary key,
  reference    varchar(16)  character set utf8mb4 collate utf8mb4_bin not null,
  request_key  varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  booking_id   bigint       null,
  group_id     bigint       not null,
  facility_id  bigint       not null,
  starts_at    datetime(6)  not null,
  ends_at      datetime(6)  not null,
  purpose      varchar(200) null,
  note         varchar(1000) null,
  received_by  varchar(100) null,
  requested_by bigint       not null,
  created_at   datetime(6)  not null,
  reminders    smallint     not null,
  reminded_at  datetime(6)  null,
  unique key loan_slip_reference (reference),
  unique key loan_slip_request (requested_by, request_key),
  unique key loan_slip_booking (booking_id),
  key loan_slip_facility (facility_id, starts_at),
  key loan_slip_group (group_id, starts_at)
) default character set utf8mb4;

insert into loan_slip (id, reference, request_key, booking_id, group_id, facility_id, starts_at, ends_at, requested_by, created_at, reminders)
select b.id, b.reference, b.reference, b.id, b.group_id, b.facility_id, b.starts_at, b.ends_at, b.requested_by, b.created_at, 0
from booking b where exists (select 1 from loan l where l.booking_id = b.id);

-- held_from and held_until are what the ledger holds for it: the time of the loan, with what it takes to make the unit ready for the next.
alter table loan
  add slip_id         bigint       null after id,
  add held_from       datetime(6)  null,
  add held_until      datetime(6)  null,
  add handed_over_at  datetime(6)  null,
  add handed_over_by  varchar(100) character set utf8mb4 null,
  add condition_out   varchar(16)  character set ascii null,
  add accessories_out varchar(400) character set utf8mb4 null,
  add returned_at     datetime(6)  null,
  add taken_back_by   varchar(100) character set utf8mb4 null,
  add condition_in    varchar(16)  character set ascii null,
  add missing_in      varchar(400) character set utf8mb4 null,
  add liability       varchar(16)  character set ascii null,
  add remark          varchar(400) character set utf8mb4 null,
  add warned_at       datetime(6)  null;
update loan set slip_id = booking_id, held_from = starts_at, held_until = ends_at;
alter table loan
  modify slip_id    bigint      not null,
  modify held_from  datetime(6) not null,
  modify held_until datetime(6) not null,
  add key loan_slip (slip_id),
  add key loan_state (state, ends_at);

-- A group that brought something back too late borrows nothing until the day after.
create table loan_ban (
  id        bigint      not null primary key,
  group_id  bigint      not null,
  slip_id   bigint      not null,
  from_date date        not null,
  last_date date        not null,
  lifted_at datetime(6) null,
  lifted_by varchar(100) null,
  unique key loan_ban_slip (slip_id),
  key loan_ban_group (group_id, last_date)
) default character set utf8mb4;

-- What goes with a kind, in three languages parted by semicolons in one order, and its own terms; empty terms are those of the city's lending rules.
alter table equipment_kind
  add accessories_ja     varchar(400) null,
  add accessories_simple varchar(400) null,
  add accessories_en     varchar(400) null,
  add most_days          smallint     null,
  add buffer_minutes     int          null,
  add classes            varchar(200) character set ascii null,
  add deposit_ja         varchar(200) null,
  add deposit_en         varchar(200) null;

update equipment_unit set unit_condition = 'GOOD';
alter table equipment_unit
  modify unit_condition varchar(16) character set ascii not null default 'GOOD',
  add bought_on       date null,
  add inspected_on    date null,
  add inspect_next_on date null,
  add warranty_until  date null,
  add note            varchar(400) character set utf8mb4 null;
