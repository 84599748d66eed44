-- What was taken back, or whose identity was put right since, is not verified; nor is what has ended after that.
update elder set verified_on = null, verified_at = null
where verified_on is not null
    and (status in ('PENDING_VERIFICATION', 'MISMATCH') or identity_corrected_by is not null
        or (status in ('DECEASED', 'CLOSED', 'MERGED', 'ERASED') and exists (
            select 1 from elder_former_verification f
            where f.elder_id = elder.id and f.stood_until > coalesce(elder.verified_at, elder.takeover_at))))
