alter table known_institution
    add column replaced_by_id binary(16),
    add key known_institution_replaced_by (replaced_by_id)
