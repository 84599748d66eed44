package org.yiyang.kit.client;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.yiyang.kit.refusal.Problem;

/** What a caller is answered, and what it shall be; each check goes on in the words of REST-assured. */
public interface Answer extends Response {
    static Answer of(Response response) {
        return Words.spoken(Answer.class, (method, values) -> Words.call(method, response, values));
    }

    default ValidatableResponse status(int code) {
        return then().statusCode(code);
    }

    default ValidatableResponse ok() {
        return status(200);
    }

    default ValidatableResponse created() {
        return status(201);
    }

    /** It was taken and is worked on later. */
    default ValidatableResponse accepted() {
        return status(202);
    }

    /** The id of what was created. */
    default String createdId() {
        return created().extract().path("id");
    }

    /** Refused with a problem of this code. */
    default ValidatableResponse refused(int status, String code) {
        return status(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo(code))
                .body("type", equalTo(Problem.CATALOGUE + code));
    }

    /** Refused because of this field among others: a JSON pointer or the name of a query parameter. */
    default ValidatableResponse refused(int status, String code, String field) {
        return refused(status, code).body("errors.pointer", hasItem(field));
    }
}
