update one_window_case c
join deadline d on d.subject_id = c.id and d.part_id = c.id and d.kind = case c.status
    when 'DRAFT' then 'ONE_WINDOW_CHANGE_FILING'
    when 'SUBMITTED' then 'ONE_WINDOW_ACCEPTANCE'
    when 'IN_REVIEW' then 'ONE_WINDOW_DECISION'
    when 'CORRECTION_REQUIRED' then 'ONE_WINDOW_DECISION'
    when 'APPROVED' then 'ONE_WINDOW_DELIVERY'
end
set c.due_at = d.due_at
where (c.status <> 'DRAFT' or c.changed_on is not null)
    and (c.status not in ('IN_REVIEW', 'CORRECTION_REQUIRED') or (c.accepted_on is not null and not exists (
        select 1 from one_window_pause p where p.case_id = c.id and p.until_day is null and not p.voided)))
