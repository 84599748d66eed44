-- Institutions that were closed before: what they still owe is their authority's to close.
update inspection one join institution closed on closed.id = one.institution_id
    set one.institution_closed_on = date(closed.changed_at)
    where closed.status = 'CLOSED' and one.status in ('DONE', 'RECTIFYING', 'RECTIFIED')
