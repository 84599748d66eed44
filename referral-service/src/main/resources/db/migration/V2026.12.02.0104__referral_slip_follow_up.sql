alter table return_slip
    add column follow_up_on varbinary(300)
