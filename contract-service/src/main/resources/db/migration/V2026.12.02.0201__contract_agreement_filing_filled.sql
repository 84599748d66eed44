update agreement
set health_filing = case when filed_on is null then 'WAITING' else 'FILED' end,
    health_receipt = receipt_number,
    health_filing_on = coalesce(filed_on, signed_on)
where filing_required and signed_on is not null
