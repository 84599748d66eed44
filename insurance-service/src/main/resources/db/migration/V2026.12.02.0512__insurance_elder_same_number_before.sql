update elder e
    join (select citizen_id_index from elder group by citizen_id_index having count(*) > 1) s
        on s.citizen_id_index = e.citizen_id_index
    set e.alike = true
