update elder
set entered_by_id = null
where residence_id <> entered_by_id
  and exists (
    select 1
    from elder_residence_period p
    where p.elder_id = elder.id and p.institution_id = elder.entered_by_id)
