-- Own closures beside own bookings: which of the two a row is, its entry's kind says. And who took one back.
alter table direct_bookings add column cancelled_by uuid references people;
