package org.yiyang.institution.registry.entry;

import jakarta.validation.constraints.Size;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.NormalForm;
import org.yiyang.kit.text.Text;

/**
 * How paper names an institution: by its credit code or, for a unit without one, by its name and its parent's code.
 *
 * @param parentCreditCode whose unit it is, where it has no code of its own
 */
public record InstitutionReference(
        @Text @Size(max = 40) @PaperNumber String creditCode,
        @Text @Size(max = 100) String name,
        @Text @Size(max = 40) @PaperNumber String parentCreditCode) {

    /** The same for all ways of writing the same codes; null where nothing is named. */
    public String key() {
        if (creditCode != null) {
            return normal(creditCode);
        }
        return parentCreditCode == null || name == null ? null : normal(parentCreditCode) + "/" + NormalForm.of(name);
    }

    private static String normal(String code) {
        try {
            return CreditCode.form(code);
        } catch (Refused invalid) {
            return code;
        }
    }
}
