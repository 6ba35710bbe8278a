"""The words of each library's parameters; their texts stand in `overrides/locales/h5p.yml` as `h5p_<word>`. Pure."""

from __future__ import annotations

from courseware.views.exports.format import Wanted

Labels = dict[str, str]
"""Name of a parameter → word."""
SPOKEN: Labels = {
    "scoreBarLabel": "score_bar", "a11yCheck": "say_check", "a11yShowSolution": "say_solution", "a11yRetry": "say_retry",
}  # fmt: skip
"""What screen readers say in every library."""
CHOICE: Labels = {
    **SPOKEN, "checkAnswerButton": "check", "submitAnswerButton": "submit", "showSolutionButton": "solution",
    "tryAgainButton": "retry", "tipsLabel": "tip", "tipAvailable": "tip", "feedbackAvailable": "feedback",
    "readFeedback": "feedback", "wrongAnswer": "wrong", "correctAnswer": "right", "shouldCheck": "should",
    "shouldNotCheck": "should_not", "noInput": "no_input",
}  # fmt: skip
TRUE_FALSE: Labels = {
    **SPOKEN, "score": "score", "checkAnswer": "check", "submitAnswer": "submit", "showSolutionButton": "solution",
    "tryAgain": "retry", "wrongAnswerMessage": "wrong", "correctAnswerMessage": "right",
}  # fmt: skip
BLANKS: Labels = {
    **SPOKEN, "showSolutions": "solution", "tryAgain": "retry", "checkAnswer": "check", "submitAnswer": "submit",
    "notFilledOut": "no_input", "answerIsCorrect": "answer_right", "answerIsWrong": "answer_wrong",
    "answeredCorrectly": "right", "answeredIncorrectly": "wrong", "solutionLabel": "key", "inputLabel": "input",
    "inputHasTipLabel": "tip", "tipLabel": "tip", "a11yCheckingModeHeader": "checking",
}  # fmt: skip
DRAG: Labels = {
    **SPOKEN, "checkAnswer": "check", "submitAnswer": "submit", "tryAgain": "retry", "showSolution": "solution",
    "dropZoneIndex": "zone", "empty": "zone_empty", "contains": "zone_holds", "ariaDraggableIndex": "draggable",
    "tipLabel": "tip", "correctText": "right", "incorrectText": "wrong", "resetDropTitle": "reset",
    "resetDropDescription": "reset_sure", "grabbed": "grabbed", "cancelledDragging": "let_go", "correctAnswer": "key",
    "feedbackHeader": "feedback",
}  # fmt: skip
SET: Labels = {
    "prevButton": "previous", "nextButton": "next", "finishButton": "finish", "submitButton": "submit",
    "textualProgress": "progress", "jumpToQuestion": "jump", "questionLabel": "question",
    "readSpeakerProgress": "progress", "unansweredText": "unanswered", "answeredText": "answered",
    "currentQuestionText": "current", "navigationLabel": "questions",
}  # fmt: skip
END: Labels = {
    "noResultMessage": "done", "message": "result", "scoreBarLabel": "score_end", "solutionButtonText": "solution",
    "retryButtonText": "retry", "finishButtonText": "finish", "submitButtonText": "submit", "skipButtonText": "skip",
}  # fmt: skip
BRANCHING: Labels = {
    "startScreenButtonText": "start", "endScreenButtonText": "retry", "backButtonText": "back",
    "proceedButtonText": "onward", "disableProceedButtonText": "unfinished", "replayButtonText": "replay",
    "scoreText": "points", "fullscreenAria": "fullscreen",
}  # fmt: skip
ASKED = {
    "confirmCheck": {"header": "finish_sure", "body": "finish_ask", "cancelLabel": "cancel", "confirmLabel": "finish"},
    "confirmRetry": {"header": "retry_sure", "body": "retry_ask", "cancelLabel": "cancel", "confirmLabel": "retry"},
}
"""Dialogs before something is done."""


def said(labels: Labels, wanted: Wanted) -> dict[str, str]:
    """Name of a parameter → its text."""
    return {name: wanted.words[f"h5p_{word}"] for name, word in labels.items()}


def dialogs(wanted: Wanted) -> dict[str, dict[str, str]]:
    """The texts of the dialogs."""
    return {name: said(labels, wanted) for name, labels in ASKED.items()}
