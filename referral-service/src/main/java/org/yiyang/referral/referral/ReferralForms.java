package org.yiyang.referral.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.print.Fact;
import org.yiyang.kit.print.Sheet;
import org.yiyang.referral.medical.Diagnosis;
import org.yiyang.referral.medical.Doctor;
import org.yiyang.referral.medical.Handover;
import org.yiyang.referral.medical.MedicalForm;
import org.yiyang.referral.medical.Medicine;
import org.yiyang.referral.medical.Patient;
import org.yiyang.referral.medical.ReturnSlip;

/** The two sheets of the national specification (国家基本公共卫生服务规范 third edition): 双向转诊单 and 回转单, each with its stub. */
final class ReferralForms {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年MM月dd日");
    private static final Patient NOBODY = new Patient(null, null, null, null, null, null);

    private ReferralForms() {}

    /**
     * What stands on a sheet besides its medical part.
     *
     * @param number the referral's
     * @param from the name of the institution that writes it
     * @param to the name of the institution that reads it
     * @param department where the patient is expected, null before acceptance
     * @param at when it was written
     */
    record Frame(String number, String from, String to, String department, Instant at) {
        Frame in(String where) {
            return new Frame(number, from, to, where, at);
        }

        private LocalDate day() {
            return WorkCalendar.dayOf(at);
        }

        private Fact date() {
            return new Fact("日期", "/submittedAt", DAY.format(day()));
        }
    }

    static Sheet form(Frame frame, MedicalForm form, Handover handover) {
        Patient patient = form.patient() == null ? NOBODY : form.patient();
        String taker = handover == null ? null : handover.receiverDoctor();
        return Sheet.numbered(frame.number(), frame.at())
                .title("双向转诊（转出）单存根")
                .row(person(patient, "/form", frame.day()))
                .row(
                        new Fact("档案编号", "/form/healthRecordNo", form.healthRecordNo()),
                        new Fact("联系电话", "/form/patient/phone", patient.phone()))
                .row(new Fact("家庭住址", "/form/patient/address", patient.address()))
                .sentence(
                        "。",
                        new Fact("于", "/submittedAt", DAY.format(frame.day())),
                        new Fact("因病情需要，转入", "/receiverName", frame.to()),
                        new Fact("单位", "/department", frame.department()),
                        new Fact("科室，接诊医生", "/handover/receiverDoctor", taker))
                .row(signature(form.doctor(), "/form"), frame.date())
                .cut()
                .title("双向转诊（转出）单")
                .sentence("：", new Fact("", "/receiverName", frame.to()))
                .sentence(
                        "，因病情需要，需转入贵单位，请予以接诊。",
                        new Fact("现有患者", "/form/patient/name", patient.name()),
                        new Fact("，性别", "/form/patient/sex", sex(patient)),
                        new Fact("，年龄", "/form/patient/birthDate", age(patient, frame.day())))
                .block(new Fact("简要病情", "/form/brief", form.brief()))
                .block(new Fact("初步印象", "/form/impression", impression(form)))
                .block(new Fact("主要现病史（转出原因）", "/form/presentIllness", form.presentIllness()))
                .block(new Fact("主要既往史", "/form/pastHistory", form.pastHistory()))
                .block(new Fact("过敏史", "/form/allergies", form.allergies()))
                .block(new Fact("治疗经过", "/form/treatment", form.treatment()))
                .block(new Fact("目前用药", "/form/medicines", medicines(form.medicines())))
                .row(signature(form.doctor(), "/form"), phone(form.doctor(), "/form"))
                .row(new Fact("机构名称", "/senderName", frame.from()), frame.date());
    }

    static Sheet slip(Frame frame, Patient known, ReturnSlip slip) {
        Patient patient = Stream.of(slip.patient(), known, NOBODY)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(NOBODY);
        return Sheet.numbered(frame.number(), frame.at())
                .title("双向转诊（回转）单存根")
                .row(person(patient, "/slip", frame.day()))
                .row(
                        new Fact("住院病案号", "/slip/inpatientNo", slip.inpatientNo()),
                        new Fact("联系电话", "/slip/patient/phone", patient.phone()))
                .row(new Fact("家庭住址", "/slip/patient/address", patient.address()))
                .sentence(
                        "。",
                        new Fact("于", "/returnedAt", DAY.format(frame.day())),
                        new Fact("因病情需要，转回", "/senderName", frame.to()),
                        new Fact("单位，接诊医生", "/slip", null))
                .row(signature(slip.doctor(), "/slip"), frame.date())
                .cut()
                .title("双向转诊（回转）单")
                .sentence("：", new Fact("", "/senderName", frame.to()))
                .sentence("，因病情需要，现转回贵单位，请予以接诊。", new Fact("现有患者", "/slip/patient/name", patient.name()))
                .block(new Fact("诊断结果", "/slip/diagnosis", diagnosis(slip)))
                .row(new Fact("住院病案号", "/slip/inpatientNo", slip.inpatientNo()))
                .block(new Fact("主要检查结果", "/slip/mainResults", slip.mainResults()))
                .block(new Fact("治疗经过", "/slip/treatment", slip.treatment()))
                .block(new Fact("下一步治疗方案", "/slip/nextPlan", plan(slip)))
                .block(new Fact("康复建议", "/slip/rehabAdvice", slip.rehabAdvice()))
                .block(new Fact("用药", "/slip/medicines", medicines(slip.medicines())))
                .row(signature(slip.doctor(), "/slip"), phone(slip.doctor(), "/slip"))
                .row(new Fact("机构名称", "/receiverName", frame.from()), frame.date());
    }

    private static Fact[] person(Patient patient, String root, LocalDate day) {
        return new Fact[] {
            new Fact("患者姓名", root + "/patient/name", patient.name()),
            new Fact("性别", root + "/patient/sex", sex(patient)),
            new Fact("年龄", root + "/patient/birthDate", age(patient, day))
        };
    }

    private static String sex(Patient patient) {
        return patient.sex() == null ? null : patient.sex().zh();
    }

    /** Full years on the day of the sheet, so that it is the same whenever it is printed. */
    private static String age(Patient patient, LocalDate day) {
        return patient.birthDate() == null ? null : ChronoUnit.YEARS.between(patient.birthDate(), day) + "岁";
    }

    private static Fact signature(Doctor doctor, String root) {
        return new Fact("转诊医生（签字）", root + "/doctor/name", doctor == null ? null : doctor.name());
    }

    private static Fact phone(Doctor doctor, String root) {
        return new Fact("联系电话", root + "/doctor/phone", doctor == null ? null : doctor.phone());
    }

    private static String impression(MedicalForm form) {
        return lines(form.impression(), form.primaryDiagnosis(), form.otherDiagnoses());
    }

    private static String plan(ReturnSlip slip) {
        return slip.followUpOn() == null ? slip.nextPlan() : slip.nextPlan() + "\n复诊日期：" + slip.followUpOn();
    }

    private static String diagnosis(ReturnSlip slip) {
        return lines(slip.diagnosis(), slip.primaryDiagnosis(), slip.otherDiagnoses());
    }

    private static String lines(String words, Diagnosis primary, List<Diagnosis> others) {
        Stream<String> coded = Stream.concat(Stream.ofNullable(primary), others == null ? Stream.of() : others.stream())
                .map(one -> one.code() + " " + one.text());
        return Stream.concat(Stream.ofNullable(words), coded).collect(Collectors.joining("\n"));
    }

    private static String medicines(List<Medicine> medicines) {
        return medicines == null
                ? null
                : medicines.stream()
                        .map(one -> Stream.of(one.name(), one.dose(), one.frequency())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining("，")))
                        .collect(Collectors.joining("\n"));
    }
}
