-- What was taken back, or whose identity was put right since, is not verified.
update elder set verified_on = null, verified_at = null
where verified_on is not null
    and (status in ('PENDING_VERIFICATION', 'MISMATCH') or identity_corrected_by is not null)
