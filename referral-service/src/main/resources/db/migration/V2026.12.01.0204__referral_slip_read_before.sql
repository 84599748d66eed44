update referral set slip_read_at = closed_at where status = 'COMPLETED' and returned_at is not null
