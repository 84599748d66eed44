alter table service_record add key service_record_age (visited_on, id)
