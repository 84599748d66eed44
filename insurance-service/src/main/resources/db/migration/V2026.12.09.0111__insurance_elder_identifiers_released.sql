-- Whose record is gone may have the card with another one.
update elder_identifier i join elder e on e.id = i.elder_id
    set i.open_index = null
    where e.status in ('TRANSFERRED_OUT', 'CLOSED')
