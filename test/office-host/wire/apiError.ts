/** A refusal as Excel words it; `code` is what add-ins see in `error.code`. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = "",
    readonly httpStatusCode = 400,
  ) {
    super(message);
  }
}

export function apiNotFound(member: string): ApiError {
  return new ApiError("ApiNotFound", `${member} is not implemented by this host`, member);
}

export function itemNotFound(location: string): ApiError {
  return new ApiError("ItemNotFound", "The requested resource doesn't exist.", location, 404);
}

export function itemAlreadyExists(location: string): ApiError {
  const message = "A resource with the same name or identifier already exists.";
  return new ApiError("ItemAlreadyExists", message, location, 409);
}

export function invalidArgument(
  location: string,
  message = "The argument is invalid or missing or has an incorrect format.",
): ApiError {
  return new ApiError("InvalidArgument", message, location);
}

export function invalidOperation(location: string, message: string): ApiError {
  return new ApiError("InvalidOperation", message, location);
}

export function accessDenied(
  location: string,
  message = "You cannot perform the requested operation.",
): ApiError {
  return new ApiError("AccessDenied", message, location, 403);
}
