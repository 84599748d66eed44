-- A failure that a correction has put back stood on in the application; it would make the first round the second one.
update designation set failed_on = null
    where failed_on is not null and status in ('SUBMITTED', 'SUPPLEMENT_REQUIRED', 'ACCEPTED')
