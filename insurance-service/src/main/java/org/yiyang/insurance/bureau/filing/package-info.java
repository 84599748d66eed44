/** Filings of referrals with the insurance bureau (转诊转院备案): one for each referral of an insured elder. */
package org.yiyang.insurance.bureau.filing;
