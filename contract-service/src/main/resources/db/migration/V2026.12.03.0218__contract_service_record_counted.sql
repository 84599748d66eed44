alter table service_record
    add key service_record_counted (agreement_id, status, visited_on, item, persons),
    drop key service_record_performed
