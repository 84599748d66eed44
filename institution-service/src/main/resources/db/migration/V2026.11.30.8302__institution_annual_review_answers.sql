alter table annual_review
    modify score_society decimal(4, 1),
    modify score_individual decimal(4, 1),
    add column society_answers int,
    add column individual_answers int,
    add column due_on date
