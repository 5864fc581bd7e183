package io.handoff.access.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers requests that Tomcat refuses before any filter, such as {@code %2F} and {@code %00} in an address. */
class ProblemReportValve extends ErrorReportValve {

    private static final String PROBLEM = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}";

    ProblemReportValve() {
        setShowServerInfo(false);
        setShowReport(false);
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null
                || !status.isError()
                || !ProblemWriter.isForPrograms(String.valueOf(request.getRequestURI()))) {
            super.report(request, response, failure);
        } else if (response.getContentWritten() == 0 && response.setErrorReported()) {
            write(response, PROBLEM.formatted(status.getReasonPhrase(), status.value(), sentence(status)));
        }
    }

    private static String sentence(HttpStatus status) {
        return status == HttpStatus.BAD_REQUEST ? RefusedRequests.SENTENCE : ErrorResponses.sentence(status);
    }

    private static void write(Response response, String problem) {
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException gone) {
            // the client has disconnected
        }
    }
}
