-- Tsudoi, first schema. Instants are UTC in DATETIME(6); times of day are minutes 0..1440; codes are ASCII.
-- What people may type is utf8mb4 throughout, so that any of it can be compared with any column; codes are compared byte by byte.

-- ---------------------------------------------------------------- account
create table account (
  id            bigint       not null primary key,
  login         varchar(64)  character set utf8mb4 collate utf8mb4_general_ci not null,
  email         varchar(254) null,
  name          varchar(100) not null,
  password_hash varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  language      varchar(10)  character set ascii not null,
  state         varchar(16)  character set ascii not null,
  created_at    datetime(6)  not null,
  version       int          not null,
  unique key account_login (login),
  unique key account_email (email)
) default character set utf8mb4 collate utf8mb4_general_ci;

-- who may do what: representative, contact, member of a group; staff of a facility; administrator and auditor of the city (scope 0)
create table role_grant (
  account_id bigint      not null,
  role       varchar(16) character set ascii not null,
  scope      bigint      not null,
  granted_at datetime(6) not null,
  primary key (account_id, role, scope),
  key role_grant_scope (scope, role),
  constraint role_grant_account foreign key (account_id) references account (id)
);

create table sign_in (
  token_hash   binary(32)   not null primary key,
  account_id   bigint       not null,
  kind         varchar(8)   character set ascii not null,
  created_at   datetime(6)  not null,
  last_used_at datetime(6)  not null,
  expires_at   datetime(6)  not null,
  agent        varchar(200) null,
  key sign_in_account (account_id),
  key sign_in_expiry (expires_at),
  constraint sign_in_account_fk foreign key (account_id) references account (id)
) default character set utf8mb4;

create table sign_in_failure (
  subject  varchar(100) character set utf8mb4 collate utf8mb4_bin not null primary key,
  failures int          not null,
  last_at  datetime(6)  not null
);

create table audit (
  id           bigint       not null primary key,
  at           datetime(6)  not null,
  actor_id     bigint       null,
  actor_name   varchar(100) not null,
  on_behalf_of bigint       null,
  act          varchar(40)  character set ascii not null,
  subject_kind varchar(20)  character set ascii not null,
  subject      varchar(64)  character set ascii not null,
  detail       text         null,
  address      varchar(64)  character set ascii null,
  key audit_subject (subject_kind, subject, id),
  key audit_at (at)
) default character set utf8mb4;

-- the same key with the same body gives the same answer again
create table idempotent_answer (
  account_id bigint       not null,
  request_key varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  body_hash  binary(32)   not null,
  status     smallint     not null,
  location   varchar(200) null,
  answer     mediumtext   not null,
  created_at datetime(6)  not null,
  primary key (account_id, request_key),
  key idempotent_answer_age (created_at)
) default character set utf8mb4;

-- ---------------------------------------------------------------- claim
-- The only table that decides "taken". slot = epoch minutes / 15.
create sequence thing_seq start with 1 increment by 1 nocache;
create table claim (
  thing  bigint      not null,
  slot   int         not null,
  holder varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (thing, slot),
  key claim_holder (holder),
  key claim_slot (slot, thing)
);

-- ---------------------------------------------------------------- facility
create table facility (
  id                bigint       not null primary key,
  code              varchar(16)  character set utf8mb4 collate utf8mb4_bin not null,
  kind              varchar(20)  character set ascii not null,
  municipality_code varchar(6)   character set ascii not null,
  number            varchar(10)  character set ascii not null,
  prefecture        varchar(10)  not null,
  municipality      varchar(30)  not null,
  name_ja           varchar(100) not null,
  name_kana         varchar(100) not null,
  name_en           varchar(100) not null,
  alias             varchar(100) null,
  poi_code          varchar(20)  null,
  address           varchar(200) not null,
  address_extra     varchar(100) null,
  latitude          decimal(9,6) null,
  longitude         decimal(9,6) null,
  phone             varchar(20)  null,
  phone_extension   varchar(20)  null,
  corporate_number  varchar(13)  null,
  operator          varchar(100) null,
  hours_note        varchar(400) null,
  description       varchar(1000) null,
  description_en    varchar(1000) null,
  accessibility     varchar(400) null,
  url               varchar(300) null,
  notes             varchar(1000) null,
  rule_set          varchar(32)  character set ascii not null,
  holiday_policy    varchar(32)  character set ascii not null,
  ordinal           int          not null,
  unique key facility_code (code)
) default character set utf8mb4;

create table opening_hours (
  facility_id   bigint   not null,
  weekday       tinyint  not null,
  opens_minute  smallint not null,
  closes_minute smallint not null,
  primary key (facility_id, weekday),
  constraint opening_hours_facility foreign key (facility_id) references facility (id)
);

create table time_band (
  id            bigint      not null primary key,
  facility_id   bigint      not null,
  room_id       bigint      null,
  ordinal       smallint    not null,
  name_ja       varchar(30) not null,
  name_simple   varchar(30) not null,
  name_en       varchar(30) not null,
  starts_minute smallint    not null,
  ends_minute   smallint    not null,
  key time_band_facility (facility_id, room_id, ordinal)
) default character set utf8mb4;

create table closure (
  id           bigint       not null primary key,
  facility_id  bigint       not null,
  room_id      bigint       null,
  kind         varchar(16)  character set ascii not null,
  weekday      tinyint      null,
  nth          tinyint      null,
  from_day     varchar(5)   character set ascii null,
  to_day       varchar(5)   character set ascii null,
  from_date    date         null,
  to_date      date         null,
  reason_ja    varchar(100) not null,
  reason_en    varchar(100) not null,
  key closure_facility (facility_id)
) default character set utf8mb4;

create table holiday_override (
  day        date        not null primary key,
  name       varchar(50) not null,
  is_holiday boolean     not null
) default character set utf8mb4;

create table room (
  id              bigint       not null primary key,
  facility_id     bigint       not null,
  part_of         bigint       null,
  code            varchar(20)  character set utf8mb4 collate utf8mb4_bin not null,
  name_ja         varchar(100) not null,
  name_kana       varchar(100) not null,
  name_en         varchar(100) not null,
  floor           varchar(10)  null,
  capacity        int          not null,
  booking_mode    varchar(8)   character set ascii not null,
  grid_minutes    smallint     not null,
  min_minutes     smallint     not null,
  max_minutes     smallint     not null,
  setup_minutes   smallint     not null,
  cleanup_minutes smallint     not null,
  approval        varchar(8)   character set ascii not null,
  rule_set        varchar(32)  character set ascii null,
  bookable        boolean      not null,
  description     varchar(1000) null,
  description_en  varchar(1000) null,
  retired_on      date         null,
  ordinal         int          not null,
  unique key room_code (code),
  key room_facility (facility_id, ordinal),
  constraint room_facility_fk foreign key (facility_id) references facility (id)
) default character set utf8mb4;

-- which physical parts a room is made of; the hall is A and B, a plain room is its own one part
create table room_partition (
  room_id bigint not null,
  thing   bigint not null,
  primary key (room_id, thing),
  key room_partition_thing (thing),
  constraint room_partition_room foreign key (room_id) references room (id)
);

create table room_feature (
  room_id bigint      not null,
  feature varchar(32) character set ascii not null,
  primary key (room_id, feature)
);

create table room_activity (
  room_id  bigint      not null,
  activity varchar(24) character set ascii not null,
  suited   boolean     not null,
  primary key (room_id, activity)
);

create table photograph (
  id          bigint       not null primary key,
  facility_id bigint       not null,
  room_id     bigint       null,
  media_type  varchar(40)  character set ascii not null,
  alt_ja      varchar(200) not null,
  alt_simple  varchar(200) not null,
  alt_en      varchar(200) not null,
  ordinal     smallint     not null,
  body        mediumblob   not null,
  key photograph_facility (facility_id, room_id)
) default character set utf8mb4;

-- counters that validators, caches and feeds are made of
create table inventory_change (
  id  tinyint not null primary key,
  seq bigint  not null
);
insert into inventory_change values (1, 1);

create table room_change (
  room_id     bigint      not null primary key,
  facility_id bigint      not null,
  seq         bigint      not null,
  changed_at  datetime(6) not null,
  key room_change_facility (facility_id)
);

-- rules as data: a book of rules, valid from a day; kind BOOKING (a profile) or REGISTRATION
create table rule_set (
  id         bigint      not null primary key,
  kind       varchar(16) character set ascii not null,
  code       varchar(32) character set ascii not null,
  valid_from date        not null,
  body       mediumtext  not null,
  created_at datetime(6) not null,
  unique key rule_set_version (kind, code, valid_from)
) default character set utf8mb4;

-- ---------------------------------------------------------------- group
create table civic_group (
  id                bigint       not null primary key,
  code              varchar(20)  character set utf8mb4 collate utf8mb4_bin not null,
  name_ja           varchar(100) not null,
  name_kana         varchar(200) not null,
  name_en           varchar(100) null,
  group_class       varchar(24)  character set ascii not null,
  field             varchar(60)  null,
  stage             varchar(16)  character set ascii null,
  directory_consent boolean      not null,
  summary           varchar(1000) null,
  public_contact    varchar(200) null,
  created_at        datetime(6)  not null,
  version           int          not null,
  unique key civic_group_code (code),
  key civic_group_kana (name_kana(40))
) default character set utf8mb4;

create table registration (
  id             bigint       not null primary key,
  group_id       bigint       not null,
  rule_set_id    bigint       null,
  state          varchar(16)  character set ascii not null,
  applied_at     datetime(6)  null,
  decided_at     datetime(6)  null,
  decided_by     bigint       null,
  valid_from     date         null,
  valid_until    date         null,
  suspended_until date        null,
  reason_code    varchar(32)  character set ascii null,
  reason_text    varchar(1000) null,
  member_count   int          null,
  local_count    int          null,
  months_active  int          null,
  annual_plan    boolean      not null,
  voluntary      boolean      not null,
  non_profit     boolean      not null,
  not_excluded   boolean      not null,
  public_benefit varchar(24)  character set ascii null,
  purpose        varchar(1000) null,
  version        int          not null,
  unique key registration_group (group_id),
  key registration_state (state, applied_at),
  constraint registration_group_fk foreign key (group_id) references civic_group (id)
) default character set utf8mb4;

create table registration_move (
  id          bigint       not null primary key,
  group_id    bigint       not null,
  at          datetime(6)  not null,
  actor_name  varchar(100) not null,
  from_state  varchar(16)  character set ascii not null,
  to_state    varchar(16)  character set ascii not null,
  reason_code varchar(32)  character set ascii null,
  reason_text varchar(1000) null,
  key registration_move_group (group_id, id)
) default character set utf8mb4;

create table stage_entry (
  id       bigint      not null primary key,
  group_id bigint      not null,
  stage    varchar(16) character set ascii not null,
  since    date        not null,
  set_by   varchar(100) not null,
  key stage_entry_group (group_id, since)
) default character set utf8mb4;

create table group_document (
  id         bigint       not null primary key,
  group_id   bigint       not null,
  kind       varchar(20)  character set ascii not null,
  file_name  varchar(200) not null,
  media_type varchar(60)  character set ascii not null,
  size       int          not null,
  added_at   datetime(6)  not null,
  added_by   bigint       not null,
  body       mediumblob   not null,
  key group_document_group (group_id)
) default character set utf8mb4;

-- ---------------------------------------------------------------- equipment
create table equipment_kind (
  id          bigint       not null primary key,
  code        varchar(32)  character set utf8mb4 collate utf8mb4_bin not null,
  name_ja     varchar(60)  not null,
  name_simple varchar(60)  not null,
  name_en     varchar(60)  not null,
  category    varchar(32)  character set ascii not null,
  mode        varchar(12)  character set ascii not null,
  ordinal     int          not null,
  unique key equipment_kind_code (code)
) default character set utf8mb4;

create table equipment_unit (
  thing            bigint      not null primary key,
  kind_id          bigint      not null,
  tag              varchar(32) character set ascii not null,
  home_facility_id bigint      not null,
  state            varchar(16) character set ascii not null,
  unit_condition   varchar(200) null,
  unique key equipment_unit_tag (tag),
  key equipment_unit_kind (kind_id)
) default character set utf8mb4;

create table loan (
  id         bigint      not null primary key,
  booking_id bigint      null,
  group_id   bigint      not null,
  kind_id    bigint      not null,
  unit       bigint      not null,
  starts_at  datetime(6) not null,
  ends_at    datetime(6) not null,
  state      varchar(16) character set ascii not null,
  key loan_booking (booking_id),
  key loan_unit (unit, starts_at),
  key loan_kind (kind_id, starts_at)
);

-- ---------------------------------------------------------------- wifi
create table access_point (
  id              bigint       not null primary key,
  code            varchar(24)  character set utf8mb4 collate utf8mb4_bin not null,
  facility_id     bigint       not null,
  ssid            varchar(64)  not null,
  area_ja         varchar(100) not null,
  area_en         varchar(100) not null,
  bands           varchar(20)  character set ascii not null,
  authentication  varchar(24)  character set ascii not null,
  session_minutes smallint     not null,
  max_clients     int          not null,
  disaster_ssid   varchar(64)  null,
  status          varchar(16)  character set ascii not null,
  unique key access_point_code (code)
) default character set utf8mb4;

create table access_point_room (
  access_point_id bigint not null,
  room_id         bigint not null,
  primary key (access_point_id, room_id),
  key access_point_room_room (room_id)
);

create table access_point_outage (
  id              bigint       not null primary key,
  access_point_id bigint       not null,
  starts_at       datetime(6)  not null,
  ends_at         datetime(6)  null,
  planned         boolean      not null,
  note            varchar(200) null,
  key access_point_outage_ap (access_point_id, starts_at)
) default character set utf8mb4;

-- ---------------------------------------------------------------- booking
create table booking (
  id           bigint       not null primary key,
  reference    varchar(16)  character set utf8mb4 collate utf8mb4_bin not null,
  request_key  varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  group_id     bigint       not null,
  room_id      bigint       not null,
  facility_id  bigint       not null,
  starts_at    datetime(6)  not null,
  ends_at      datetime(6)  not null,
  state        varchar(16)  character set ascii not null,
  purpose      varchar(200) not null,
  activity     varchar(24)  character set ascii null,
  attendees    int          not null,
  public_title varchar(100) null,
  note         varchar(1000) null,
  wifi         boolean      not null,
  advance      boolean      not null,
  rule_set_id  bigint       not null,
  requested_by bigint       not null,
  created_at   datetime(6)  not null,
  revised_at   datetime(6)  not null,
  sequence     int          not null,
  reason_code  varchar(32)  character set ascii null,
  reason_text  varchar(1000) null,
  late         boolean      not null,
  version      int          not null,
  unique key booking_reference (reference),
  unique key booking_request (requested_by, request_key),
  key booking_room (room_id, starts_at),
  key booking_facility (facility_id, starts_at),
  key booking_queue (state, facility_id, starts_at),
  key booking_group (group_id, starts_at)
) default character set utf8mb4;

-- what happened to a booking, in order
create table booking_move (
  booking_id  bigint       not null,
  sequence    int          not null,
  at          datetime(6)  not null,
  actor_id    bigint       not null,
  actor_name  varchar(100) not null,
  from_state  varchar(16)  character set ascii null,
  to_state    varchar(16)  character set ascii not null,
  reason_code varchar(32)  character set ascii null,
  reason_text varchar(1000) null,
  primary key (booking_id, sequence)
) default character set utf8mb4;

-- what was asked for and not to be had: the city builds and buys by it
create table unmet_demand (
  id          bigint       not null primary key,
  at          datetime(6)  not null,
  kind        varchar(16)  character set ascii not null,
  facility_id bigint       null,
  starts_at   datetime(6)  null,
  ends_at     datetime(6)  null,
  people      int          null,
  wanted      varchar(400) not null,
  key unmet_demand_at (at)
) default character set utf8mb4;

-- ---------------------------------------------------------------- notice
create table mail (
  id              bigint       not null primary key,
  created_at      datetime(6)  not null,
  recipient       varchar(254) not null,
  language        varchar(10)  character set ascii not null,
  subject         varchar(300) not null,
  body            text         not null,
  about           varchar(64)  character set ascii not null,
  state           varchar(8)   character set ascii not null,
  attempts        smallint     not null,
  next_attempt_at datetime(6)  not null,
  sent_at         datetime(6)  null,
  last_error      varchar(300) null,
  key mail_queue (state, next_attempt_at),
  key mail_about (about)
) default character set utf8mb4;
