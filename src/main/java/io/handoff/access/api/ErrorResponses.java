package io.handoff.access.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The fallback error answer: an HTML page for browsers, problem details for programs. */
@Controller
@RequiredArgsConstructor
class ErrorResponses implements ErrorController {

    private final ProblemWriter problems;

    @RequestMapping("${server.error.path:/error}")
    String answer(HttpServletRequest request, HttpServletResponse response, Model page) throws IOException {
        var status = statusOf(request);
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (!ProblemWriter.isForPrograms(path) && acceptsPage(request)) {
            response.setStatus(status.value());
            page.addAttribute("status", status.value());
            return "error";
        }
        problems.write(request, response, status, sentence(status));
        return null;
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static boolean acceptsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    static String sentence(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "The request cannot be read: check its address, its headers and its body.";
            case NOT_FOUND -> "There is nothing at this address; /v3/api-docs describes all there are.";
            case METHOD_NOT_ALLOWED -> "This address does not answer this HTTP method; see the Allow header.";
            case NOT_ACCEPTABLE -> "The answer does not come in a form that the Accept header allows.";
            case PAYLOAD_TOO_LARGE -> "The request is larger than this address takes; send it in parts.";
            case UNSUPPORTED_MEDIA_TYPE -> "This address does not take bodies of this Content-Type.";
            default ->
                status.is5xxServerError()
                        ? "Handoff failed; the error is in the application's log. Try again later, and inform your administrator"
                                + " if it happens again."
                        : status.getReasonPhrase() + ": the request was refused.";
        };
    }
}
