-- A kind that the city lends no more: what is reserved of it stays reserved, what was lent keeps its name.
alter table equipment_kind add retired_at datetime(6) null;
