-- A certificate whose last day is over asks for its renewal.
create index one_window_case_qualification on one_window_case (qualification_id);
