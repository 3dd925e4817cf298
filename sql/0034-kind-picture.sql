-- A picture may show a kind of equipment: then it is of no building, and its facility is 0. There is one of a kind at most.
alter table photograph add kind_id bigint null, add unique key photograph_kind (kind_id);
