-- A loan in a calendar has a history of its own: how often it was revised, and when last. What goes with a booking has the history of the booking.
alter table loan_slip
  add sequence   int         not null default 0,
  add revised_at datetime(6) null;
update loan_slip set revised_at = created_at;
alter table loan_slip modify revised_at datetime(6) not null;
