-- An application that came on paper, as the receipt says it.
create table paper_receipt (
  id          bigint       not null primary key,
  group_id    bigint       not null,
  number      varchar(20)  character set ascii not null,
  handed_by   varchar(100) not null,
  received_on date         not null,
  received_by varchar(100) not null,
  papers      varchar(100) character set ascii not null,
  entered_at  datetime(6)  not null,
  key paper_receipt_group (group_id, id),
  key paper_receipt_age (entered_at),
  constraint paper_receipt_group_fk foreign key (group_id) references civic_group (id)
) default character set utf8mb4 collate utf8mb4_general_ci;
